package org.parley.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The bare address: on to the chats, or to signing in. */
@WebServlet("")
public class FrontDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var door = request.getUserPrincipal() == null ? "/sign-in" : "/app";
        Ways.to(request.getContextPath() + door, response);
    }
}
